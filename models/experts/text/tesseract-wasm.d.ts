/** The part of the package that is used here; `exports` hides its own types. */
declare module 'tesseract-wasm' {
  interface TextItem {
    rect: { left: number; top: number; right: number; bottom: number };
    text: string;
    /** 0..1. */
    confidence: number;
  }
  interface OCREngine {
    loadModel(model: ArrayBuffer): void;
    setVariable(name: string, value: string): void;
    loadImage(image: ImageData): void;
    clearImage(): void;
    getTextBoxes(unit: 'word' | 'line'): TextItem[];
    destroy(): void;
  }
  export function createOCREngine(options: { wasmBinary: ArrayBuffer }): Promise<OCREngine>;
}
