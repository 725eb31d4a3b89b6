import { describe, expect, test } from 'vitest';
import { readHeader } from '#models/obtain/header/read-header.ts';
import * as files from '#tests/support/pictures/picture-files.ts';

describe('a file that is two things', () => {
  const markup = '<!doctype html><script>alert(1)</script><svg width="9" height="9"/>';

  test.each<[string, ArrayBuffer, string]>([
    [
      'a PNG and a web page',
      after(
        files.pngFile(3, 2, () => [1, 2, 3, 255]),
        markup,
      ),
      'png',
    ],
    ['a JPEG and an archive', after(files.jpegFile(64, 48), 'PK\x05\x06'), 'jpeg'],
    ['a bitmap and a drawing', after(files.bmpFile(5, 7), '<svg width="8" height="9"/>'), 'bmp'],
    ['a GIF and a script', after(files.gifFile(0x2a2f, 9), '*/=1;alert(1)'), 'gif'],
    [
      'a drawing that begins like a comment on a GIF',
      files.textFile('<!-- GIF89a --><svg width="8" height="9"/>'),
      'svg',
    ],
  ])('%s is what its first bytes say', (_, bytes, format) => {
    expect(readHeader(bytes).format).toBe(format);
  });

  test.each([
    ['a web page with a drawing in it', files.textFile(markup)],
    [
      'a document with a picture in it',
      after(files.textFile('%PDF-1.7\n'), Buffer.from(files.jpegFile(9, 9)).toString('latin1')),
    ],
    [
      'an archive with a picture at its end',
      after(files.textFile('PK\x03\x04'), Buffer.from(files.gifFile(9, 9)).toString('latin1')),
    ],
  ])('%s is no picture', (_, bytes) => {
    expect(() => readHeader(bytes)).toThrow(expect.objectContaining({ reason: 'not-an-image' }));
  });
});

/** The file, with this text after it. */
function after(bytes: ArrayBuffer, text: string): ArrayBuffer {
  return new Uint8Array(Buffer.concat([Buffer.from(bytes), Buffer.from(text)])).buffer;
}
