export const PlanPage = ({ domain }: { readonly domain: string }) => <div className="wrap">{domain}</div>;
