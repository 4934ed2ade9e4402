/** How large a picture says that it is, before anything is made of it: a file of a few kB can be of a billion pixels. */

export interface Size {
  width: number;
  height: number;
}

/** PNG, GIF, JPEG and WebP; `undefined` for what is none of them or is cut off. Never throws. */
export function imageSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const head = view.getUint32(0);
    if (head === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (head === 0x47494638) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (head >>> 8 === 0xffd8ff) return jpegSize(view);
    return head === 0x52494646 ? webpSize(view) : undefined;
  } catch {
    // Beyond the end of the bytes.
    return undefined;
  }
}

/** The frame header is the first marker from SOF0 to SOF15 that is none of DHT, JPG and DAC (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): Size | undefined {
  for (let at = 2; at < view.byteLength; ) {
    const marker = view.getUint16(at);
    if (marker >>> 8 !== 0xff) return undefined;
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

/** RFC 9649: lossy, lossless or extended. */
function webpSize(view: DataView): Size | undefined {
  switch (view.getUint32(12)) {
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 0x56503858:
      return {
        width: (view.getUint32(24, true) & 0xffffff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
      };
    default:
      return undefined;
  }
}
