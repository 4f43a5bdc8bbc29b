// Starts the web client. The content security policy forbids code made from text, which schemas would try as
// they are built: the switch is thrown before any contract is loaded.
import { config } from "zod";
import "../ui/look/styles.css";

config({ jitless: true });
void import("./start.tsx");
