// Tokens into the page, then the router.
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { printTokenStyles } from "../ui/look/tokens.ts";
import { AnswersProvider } from "../ui/use-answer.tsx";
import { router } from "./router.tsx";

const style = document.createElement("style");
style.textContent = printTokenStyles();
document.head.prepend(style);

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <AnswersProvider>
        <RouterProvider router={router} />
      </AnswersProvider>
    </StrictMode>,
  );
}
