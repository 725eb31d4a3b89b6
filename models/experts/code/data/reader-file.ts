/** The one file of the code reader, described as in a model's card: the build copies it, the engine opens it. */
export const CODE_READER_FILE = {
  path: 'codes/zxing_reader.wasm',
  bytes: 953527,
  sha256: 'e8af31edb56d0522f4de74495839385ef019ba8bc90d38e5ecb2f18795d86fb2',
  npm: 'zxing-wasm/dist/reader/zxing_reader.wasm',
};
