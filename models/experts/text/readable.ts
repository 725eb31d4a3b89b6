// placeholder until branch reader is merged
export declare function readable(line: string): string;
