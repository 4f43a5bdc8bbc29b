export const PlanItemPage = ({ id }: { readonly id: string }) => <div className="wrap">{id}</div>;
