export const OriginPanel = ({ figure }: { readonly figure: string }) => <aside className="wrap">{figure}</aside>;
