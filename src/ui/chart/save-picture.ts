// A picture that leaves the page: colours and typefaces written into it, light theme, twice the size for PNG.
import { fonts, resolveColors } from "../look/tokens.ts";
import { saveFile } from "../frame/save-file.ts";

const classStyles = (): string =>
  `text{font-family:${fonts.ui};font-size:12px;fill:var(--c-ink2)}.t1{fill:var(--c-ink1)}.t3{fill:var(--c-ink3)}.tb{font-weight:600}.fi{fill:var(--c-indigo)}.fg{fill:var(--c-good)}.fr{fill:var(--c-risk)}.fo{fill:var(--c-off)}.fu{fill:var(--c-unknown)}.good{color:var(--c-good)}.risk{color:var(--c-risk-mark)}.off{color:var(--c-off)}.unk{color:var(--c-unknown)}.halo{paint-order:stroke;stroke:var(--c-page);stroke-width:4px;stroke-linejoin:round}.v{writing-mode:vertical-rl;text-orientation:upright}`;

const printPicture = (picture: SVGSVGElement): string => {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const { width, height } = picture.viewBox.baseVal;
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = classStyles();
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({
    x: -16,
    y: -16,
    width: width + 32,
    height: height + 32,
    fill: "var(--c-page)",
  }))
    ground.setAttribute(name, String(value));
  copy.prepend(style, ground);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", `-16 -16 ${width + 32} ${height + 32}`);
  copy.setAttribute("width", String(width + 32));
  copy.setAttribute("height", String(height + 32));
  return resolveColors(new XMLSerializer().serializeToString(copy), "light");
};

export const savePicture = async (picture: SVGSVGElement, fileName: string, kind: "png" | "svg"): Promise<void> => {
  const text = printPicture(picture);
  if (kind === "svg") return saveFile(`${fileName}.svg`, text, "image/svg+xml");
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && saveFile(`${fileName}.png`, blob, "image/png"));
};
