export const AreaPage = ({ code }: { readonly code: string }) => <div className="wrap">{code}</div>;
