/** Whether a JPEG XL ends before its image does: a bare codestream does not tell, only its decoder. */
export async function endsTooSoon(bytes: ArrayBuffer): Promise<boolean> {
  const type = 'image/jxl';
  if (!(await ImageDecoder.isTypeSupported(type))) return false;
  const decoder = new ImageDecoder({ data: bytes, type });
  try {
    await decoder.decode();
    return false;
  } catch (error) {
    // WebCodecs, "Decode Complete Frame": the end of the data came before that of the frame.
    return error instanceof RangeError;
  } finally {
    decoder.close();
  }
}
