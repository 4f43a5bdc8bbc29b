// What a person says: Kai type, signed with post and date.
import type { ReactNode } from "react";

interface PersonProps {
  readonly children: ReactNode;
  readonly post: string;
  readonly date: string;
}

export const Person = ({ children, post, date }: PersonProps) => (
  <blockquote className="ps">
    <p className="person">{children}</p>
    <footer>
      {post} {date}
    </footer>
  </blockquote>
);
