export const SystemsPage = () => <div className="wrap"></div>;
