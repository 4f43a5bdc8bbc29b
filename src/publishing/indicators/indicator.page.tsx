export const IndicatorPage = ({ id }: { readonly id: string }) => <div className="wrap">{id}</div>;
