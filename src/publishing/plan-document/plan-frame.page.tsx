export const PlanFramePage = () => <div className="wrap"></div>;
