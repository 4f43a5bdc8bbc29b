// Agencies or commitments as squares: full, half, empty, struck through.
export type UnitFill = "full" | "half" | "empty" | "struck";

export interface Unit {
  readonly id: string;
  readonly fill: UnitFill;
  readonly title: string;
}

export const UnitStrip = ({ units, label }: { readonly units: readonly Unit[]; readonly label: string }) => (
  <div className="units" role="img" aria-label={label}>
    {units.map(({ id, fill, title }) => (
      <i key={id} className={fill} title={title} />
    ))}
  </div>
);

export const UnitSquare = ({ fill }: { readonly fill: UnitFill }) => (
  <span className="units" style={{ display: "inline-flex", verticalAlign: -2 }} aria-hidden="true">
    <i className={fill} />
  </span>
);
