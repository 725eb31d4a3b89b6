/** A random page: an article, shop, dashboard, chat, editor, terminal, dialog, settings, mail, file manager, calendar or log-in. */
export function pageOf(rng, style) {
  const accent = rng.colour(70, rng.int(30, 55));
  const dark = rng.chance(0.3);
  const back = dark ? rng.pick(['#121212', '#1e1e2e', '#0d1117', '#2b2b2b']) : rng.pick(['#fff', '#fff', '#f5f6f8', '#faf7f0', '#eef2f7']);
  const kit = tools(rng, accent, dark);
  const body = rng.pick(Object.values(LAYOUTS))(rng, kit);
  const font = rng.pick(['sans-serif', 'sans-serif', 'serif', 'system-ui', 'monospace', 'Roboto', 'Liberation Sans', 'DejaVu Sans']);
  return `<!doctype html><html data-theme="${dark ? 'dark' : 'light'}" data-bs-theme="${dark ? 'dark' : 'light'}"><style>${style}</style><style>
    body{margin:0;background:${back};color:${dark ? '#ddd' : '#222'};font:${rng.int(12, 18)}px ${font}} a{color:${accent}} *{box-sizing:border-box}
    .bar{background:${rng.chance(0.5) ? accent : dark ? '#222' : '#fff'};border-bottom:1px solid #8884;padding:${rng.int(6, 18)}px;display:flex;gap:20px;align-items:center}
    .row{display:flex;gap:${rng.int(8, 24)}px} .side{width:${rng.int(160, 280)}px;flex:none;background:#8881;padding:12px;min-height:900px} .main{padding:${rng.int(8, 40)}px;flex:1;min-width:0}
    .card{border:1px solid #8883;border-radius:${rng.int(0, 14)}px;padding:14px;background:${dark ? '#ffffff0a' : '#fff'};${rng.chance(0.5) ? 'box-shadow:0 2px 8px #0002' : ''};margin-bottom:12px}
    .grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(${rng.int(150, 320)}px,1fr));gap:14px} .go{background:${accent};color:#fff;border:0;border-radius:${rng.int(0, 20)}px;padding:7px 16px}
    .pic{height:${rng.int(80, 200)}px;margin-bottom:8px} .dot{width:34px;height:34px;border-radius:50%;flex:none} .me{background:${accent};color:#fff;margin-left:auto} .bubble{border-radius:14px;padding:8px 14px;max-width:65%;margin:8px 0;width:fit-content}
    pre{white-space:pre-wrap;font-family:monospace} table{border-collapse:collapse;width:100%} td,th{border-bottom:1px solid #8883;padding:6px 10px;text-align:left}</style><body>${body}</body></html>`;
}

function tools(rng, accent, dark) {
  const times = (low, high, make) => Array.from({ length: rng.int(low, high) }, (_, i) => make(i)).join('');
  const title = (n = rng.int(1, 5)) => rng.words(n).replace(/^./, (c) => c.toUpperCase());
  const text = (n = rng.int(15, 70)) => `<p>${title(n)}.</p>`;
  const picture = () => `<div class="pic" style="background:linear-gradient(${rng.int(0, 360)}deg,${rng.colour()},${rng.colour()},${rng.colour(30)})"></div>`;
  const nav = () => `<div class="bar"><b style="font-size:1.3em">${title(1)}</b>${times(2, 7, () => `<a>${title(1)}</a>`)}${rng.chance(0.5) ? `<input placeholder="${title(2)}">` : ''}${rng.chance(0.6) ? `<button class="go">${title(1)}</button>` : ''}</div>`;
  const dot = () => `<div class="dot" style="background:${rng.colour()}"></div>`;
  return { times, title, text, picture, nav, dot, accent, dark };
}

const LAYOUTS = {
  article: (rng, k) => `${k.nav()}<div class="row"><div class="main" style="max-width:800px;margin:auto"><h1>${k.title(6)}</h1>${rng.chance(0.5) ? k.picture() : ''}${k.times(4, 12, () => (rng.chance(0.25) ? `<h2>${k.title()}</h2>` : k.text()))}</div>${rng.chance(0.4) ? `<div class="side">${k.times(3, 9, () => `<p><a>${k.title(4)}</a></p>`)}</div>` : ''}</div>`,
  shop: (rng, k) => `${k.nav()}<div class="main"><h2>${k.title()}</h2><div class="grid">${k.times(6, 18, () => `<div class="card">${k.picture()}<b>${k.title(2)}</b><br>${rng.int(2, 900)},99 €<br><button class="go">${k.title(1)}</button></div>`)}</div></div>`,
  dashboard: (rng, k) => `<div class="row"><div class="side">${k.times(4, 12, () => `<p>▪ ${k.title(1)}</p>`)}</div><div class="main"><h2>${k.title(2)}</h2><div class="grid">${k.times(3, 6, () => `<div class="card">${k.title(1)}<h1>${rng.int(10, 99999)}</h1></div>`)}</div><div class="card" style="display:flex;align-items:end;gap:6px;height:220px">${k.times(6, 20, () => `<div style="flex:1;height:${rng.int(5, 100)}%;background:${k.accent}"></div>`)}</div><table>${k.times(3, 9, () => `<tr><td>${k.title(2)}<td>${rng.int(1, 999)}<td>${k.title(1)}</tr>`)}</table></div></div>`,
  chat: (rng, k) => `<div class="row"><div class="side">${k.times(3, 10, () => `<div class="row" style="margin:10px 0">${k.dot()}<div><b>${k.title(1)}</b><br><small>${k.title(3)}</small></div></div>`)}</div><div class="main">${k.times(5, 14, () => `<div class="bubble ${rng.chance(0.5) ? 'me' : 'card'}">${k.title(rng.int(2, 20))}</div>`)}<input style="width:100%;padding:10px" placeholder="${k.title(2)}"></div></div>`,
  mobileChat: (rng, k) => `<div class="bar">‹ ${k.dot()}<b>${k.title(2)}</b></div><div class="main">${k.times(6, 14, () => `<div class="bubble ${rng.chance(0.5) ? 'me' : 'card'}">${k.title(rng.int(1, 14))}</div>`)}</div>`,
  editor: (rng, k) => `<div class="row" style="background:#1e1e1e;color:#ccc"><div class="side">${k.times(6, 20, () => `<div>› ${rng.words(1)}.ts</div>`)}</div><pre class="main">${k.times(20, 45, (i) => `<span style="color:#777">${i + 1}</span>  ${'  '.repeat(rng.int(0, 3))}<span style="color:${rng.colour(60, 70)}">${rng.words(1)}</span> ${rng.words(1)} = <span style="color:${rng.colour(60, 70)}">${rng.words(2)}</span>\n`)}</pre></div>`,
  terminal: (rng, k) => `<pre style="background:${rng.pick(['#000', '#300a24', '#012456', '#fff'])};color:${rng.pick(['#ddd', '#0f0', '#aaa'])};padding:10px;min-height:1000px;margin:0">${k.times(8, 40, () => (rng.chance(0.3) ? `<b style="color:#6c6">user@host</b>:~$ ${rng.words(3)}\n` : `${rng.words(rng.int(2, 10))} ${rng.int(0, 9999)}\n`))}</pre>`,
  dialog: (rng, k) => `<div style="background:${rng.pick(['#0008', '#3a6ea5', '#ddd', '#7a9'])};min-height:1000px;padding-top:${rng.int(20, 150)}px"><div class="card" style="max-width:${rng.int(300, 560)}px;margin:auto;background:${k.dark ? '#2a2a2a' : '#fff'}"><h3>${k.title()}</h3>${k.text(rng.int(5, 25))}<div class="row" style="justify-content:end"><button>${k.title(1)}</button><button class="go">${k.title(1)}</button></div></div></div>`,
  settings: (rng, k) => `${k.nav()}<div class="main" style="max-width:700px"><h2>${k.title(1)}</h2>${k.times(5, 14, () => `<div class="card row"><div style="flex:1"><b>${k.title(2)}</b><br><small>${k.title(6)}</small></div><input type="${rng.pick(['checkbox', 'radio', 'range'])}" ${rng.chance(0.5) ? 'checked' : ''}></div>`)}</div>`,
  mail: (rng, k) => `${k.nav()}<div class="row"><div class="side">${k.times(4, 9, () => `<p>${k.title(1)}</p>`)}</div><table class="main">${k.times(10, 26, () => `<tr><td><input type="checkbox"><td><b>${k.title(2)}</b><td>${k.title(rng.int(4, 9))}<td>${rng.int(1, 12)}:${rng.int(10, 59)}</tr>`)}</table></div>`,
  files: (rng, k) => `<div class="bar">☰ ${k.times(3, 7, () => `<span>${k.title(1)}</span>`)}</div><div class="main grid" style="grid-template-columns:repeat(auto-fill,110px)">${k.times(8, 40, () => `<div style="text-align:center"><div style="width:56px;height:44px;margin:auto;border-radius:5px;background:${rng.pick([k.accent, '#e8b93c', '#aaa'])}"></div>${rng.words(1)}</div>`)}</div>`,
  login: (rng, k) => `<div class="main" style="max-width:380px;margin:40px auto"><div class="card"><h2 style="text-align:center">${k.title(2)}</h2>${k.times(2, 5, () => `<label>${k.title(1)}</label><input style="width:100%;padding:8px;margin-bottom:10px">`)}<button class="go" style="width:100%">${k.title(1)}</button></div></div>`,
  calendar: (rng, k) => `${k.nav()}<div class="main"><h2>${k.title(1)} 2026</h2><div style="display:grid;grid-template-columns:repeat(7,1fr)">${k.times(35, 35, (i) => `<div style="border:1px solid #8884;height:90px;padding:4px">${i + 1}${rng.chance(0.25) ? `<div style="background:${rng.colour()};color:#fff;font-size:.8em">${k.title(2)}</div>` : ''}</div>`)}</div></div>`,
  feed: (rng, k) => `${k.nav()}<div class="main" style="max-width:640px;margin:auto">${k.times(2, 6, () => `<div class="card"><div class="row">${k.dot()}<b>${k.title(2)}</b></div>${k.text(rng.int(5, 30))}${rng.chance(0.5) ? k.picture() : ''}<small>♡ ${rng.int(0, 999)} ↩ ${rng.int(0, 99)}</small></div>`)}</div>`,
  landing: (rng, k) => `${k.nav()}<div style="background:linear-gradient(${rng.int(0, 360)}deg,${rng.colour()},${rng.colour()});color:#fff;padding:90px 30px;text-align:center"><h1 style="font-size:3em">${k.title(4)}</h1>${k.text(12)}<button class="go">${k.title(2)}</button></div><div class="main grid">${k.times(3, 6, () => `<div class="card"><h3>${k.title(2)}</h3>${k.text(14)}</div>`)}</div>`,
  form: (rng, k) => `<div class="bar">${k.times(3, 6, () => `<u>${k.title(1)}</u>`)}</div><div class="main"><fieldset><legend>${k.title(2)}</legend>${k.times(4, 12, () => `<p>${k.title(2)}: ${rng.pick(['<input>', '<select><option>Select</select>', '<input type=checkbox>', '<textarea></textarea>', '<progress value=0.4></progress>'])}</p>`)}<button>${k.title(1)}</button></fieldset></div>`,
};
