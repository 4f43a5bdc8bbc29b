export const OverviewPage = () => <div className="wrap"></div>;
