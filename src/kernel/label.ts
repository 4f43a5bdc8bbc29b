// A text in the product's two languages; Chinese is the reference, English is complete.
export type Language = "zh" | "en";
export type Label = { readonly zh: string; readonly en: string };
