// placeholder until branch codes is merged
export declare function codePicture(text: string): { html: string; width: number; height: number };
