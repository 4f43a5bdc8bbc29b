export const SourcesPage = () => <div className="wrap"></div>;
