/** Patterns of keys, tokens and identity papers. */
export const SECRET_SHAPES: readonly RegExp[] = [
  /-----BEGIN|^ssh-|^(AGE-SECRET-KEY|xprv|yprv|zprv)/i,
  /\beyJ[\w-]{8,}\.[\w-]+/,
  /\b(sk|pk|rk|ghp|gho|ghs|glpat|xox[abps]|AKIA|ASIA|AIza)[-_\w]{10,}/,
  /^(LPA:1\$|X-HM:|MT:|HC1:|shc:|data:|javascript:|file:|blob:|magnet:)/i,
  // A driving licence by AAMVA's standard, a boarding pass by IATA's resolution 792.
  /^@\s*(ANSI|AAMVA) ?/,
  /^M\d[A-Z/ .-]{4,20}\s*E?\w{5,7}\s+[A-Z]{6}/,
  /^[IPA][A-Z<][A-Z]{3}[A-Z0-9<]{20,}/,
];

/** Words that come before a private value, in several languages. */
export const SECRET_LABELS =
  /(?<![\p{L}\p{N}])(pass\s?(word|code|phrase|wort)?|pwd|pw|kennwort|geheimzahl|mot de passe|contraseña|clave|senha|wachtwoord|hasło|lösenord|parola|пароль|密码|パスワード|pin|puk|secret|token|api[-_ ]?key|key|cvv|cvc|otp|2fa|tan|security code|verification code|recovery|seed|mnemonic|private key|login|user(name)?|ssn|iban)(?![\p{L}])(\s*(is|ist|est|es|=|:|-|#))*\s*\S*\d|(?<![\p{L}\p{N}])(pass\s?(word|code|phrase|wort)?|pwd|pw|kennwort|mot de passe|contraseña|clave|senha|wachtwoord|hasło|lösenord|parola|пароль|密码|パスワード|pin|puk|secret|token|api[-_ ]?key|private key|seed( phrase)?|mnemonic|login|user(name)?)\s*[:=#：]/iu;
