/** A chequered PNG of 100 x 100 pixels, which stands for every picture in a case. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAGQAAABkCAAAAABVicqIAAAAU0lEQVR42u3XMREAMAgDQDzVv4OKqoFs9GD5zDl+DXVDTkinVxAI' +
    'BAKBQMaR3wdTDwKBQCAQyDxiEkEgEAgE4o83iSAQCAQC8cfbXRAIBAKBrCIPp6DtHuRNfHIAAAAASUVORK5CYII=',
  'base64',
);
