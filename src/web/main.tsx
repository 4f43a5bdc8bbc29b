// Starts the web client: tokens into the page, then the router.
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { config } from "zod";
import { printTokenStyles } from "../ui/look/tokens.ts";
import "../ui/look/styles.css";
import { AnswersProvider } from "../ui/use-answer.tsx";
import { router } from "./router.tsx";

// The content security policy forbids code made from text, which the schemas would otherwise try.
config({ jitless: true });

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
