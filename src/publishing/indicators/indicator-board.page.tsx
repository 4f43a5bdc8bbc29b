export const IndicatorBoardPage = () => <div className="wrap"></div>;
