// Making a release, showing what changed, proving that one has not moved.
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { loadAreas, loadTenants } from "../../access/area/area.store.ts";
import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { freezeFacts } from "../../stats/known/freeze-facts.operations.ts";
import { loadDigest } from "../../stats/known/freeze.store.ts";
import { loadChangedCount, loadChanges } from "../../stats/known/change.store.ts";
import { announceRelease } from "./announce-release.operations.ts";
import { findMoved } from "./find-moved.operations.ts";
import { presentChange } from "./present-change.ts";
import { listChanges, listReleases, makeRelease, verifyRelease } from "./release.contract.ts";
import type { Release } from "./release.store.ts";
import { countOutstanding, loadReleasedAt, loadReleases, lockAccepted, saveRelease } from "./release.store.ts";

/** For the gate: readers who are shown published figures only see what this instant knew. */
export const findReleasedAt = (tx: Read, now: string): Promise<string | null> => loadReleasedAt(tx, now);

export const releaseOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(makeRelease, async (tx, { actor, now }, input) => {
    const tk = (await loadTenants(tx, [input.area as AreaCode])).get(input.area as AreaCode);
    if (tk === undefined) throw unknownArea(input.area);
    const frozen = await freezeFacts(tx, tk, now);
    const outstanding = await countOutstanding(tx, [tk]);
    if (outstanding > 0 && input.outstandingReason === undefined) throw formsOutstanding(outstanding);
    const number = ((await loadReleases(tx, [tk]))[0]?.number ?? 0) + 1;
    const release: Release = {
      tk,
      number,
      knownAt: now,
      publicFrom: input.embargo === undefined ? now : toBeijingMidnight(input.embargo),
      title: input.title ?? nameRelease(number),
      note: [input.note, input.outstandingReason ?? ""].filter((text) => text !== "").join("\n"),
      madeAt: now,
      madeBy: actor.id,
      ...frozen,
      accepted: 0,
      outstanding,
    };
    const made = { ...release, accepted: await lockAccepted(tx, release, actor.role) };
    await saveRelease(tx, made);
    await announceRelease(tx, made);
    return present(made, now);
  }),

  implement(listReleases, async (tx, { actor, now }) => {
    const tks = (await loadTenantsUnder(tx, actor.area)).map(({ tk }) => tk);
    const releases = (await loadReleases(tx, tks)).map((release) => present(release, now));
    if (actor.role === "public") {
      return { releases: releases.filter(({ isPublic }) => isPublic), outstanding: 0, changedFacts: 0 };
    }
    return {
      releases,
      outstanding: await countOutstanding(tx, tks),
      changedFacts: await loadChangedCount(tx, tks, releases[0]?.knownAt ?? null),
    };
  }),

  implement(verifyRelease, async (tx, { actor }, { number }) => {
    const tks = (await loadTenantsUnder(tx, actor.area)).map(({ tk }) => tk);
    const release = (await loadReleases(tx, tks)).find((each) => each.number === number);
    if (!release) throw noRelease(number);
    const { facts, digest } = await loadDigest(tx, release.tk, release.knownAt);
    return { number, facts, digest, isUnchanged: digest === release.digest && facts === release.facts };
  }),

  implement(listChanges, async (tx, { actor, now }, { since, until, limit }) => {
    const tenants = await loadTenantsUnder(tx, actor.area);
    const releases = await loadReleases(
      tx,
      tenants.map(({ tk }) => tk),
    );
    const find = (number: number): Release => {
      const release = releases.find((each) => each.number === number);
      if (!release) throw noRelease(number);
      return release;
    };
    const newest = until === undefined ? undefined : find(until);
    const base =
      since === undefined ? releases.find(({ number }) => number < (newest?.number ?? Infinity)) : find(since);
    if (!base) throw noRelease(since ?? 1);
    const span = { from: base.knownAt, to: newest?.knownAt ?? now };
    const { added, corrected, changes } = await loadChanges(tx, base.tk, { ...span, limit });
    const areas = new Map((await loadAreas(tx)).map((area) => [area.code, area]));
    const district = tenants.find(({ tk }) => tk === base.tk);
    return {
      since: base.number,
      until: newest?.number ?? null,
      added,
      corrected,
      changes: changes.map((change) => presentChange(change, catalogue, areas)),
      moved: district ? await findMoved(tx, catalogue, { tk: base.tk, area: district.code, ...span }) : [],
    };
  }),
];

const present = (release: Release, now: string) => ({ ...release, isPublic: release.publicFrom <= now });

const nameRelease = (number: number): Label => ({ zh: `第${number}次发布`, en: `Release ${number}` });

/** Official time is Beijing time, eight hours ahead. */
const toBeijingMidnight = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();

const formsOutstanding = (count: number): Problem =>
  new Problem("reporting/forms-outstanding", 409, {
    zh: `还有${count}张表没有验收，没有发布。先催报验收，或写明为什么现在就发布。`,
    en: `${count} forms are not accepted yet; nothing was released. See to them first, or say why it cannot wait.`,
  });

const unknownArea = (area: string): Problem =>
  new Problem("reporting/unknown-area", 422, { zh: `没有“${area}”这个地区。`, en: `There is no area “${area}”.` });

const noRelease = (number: number): Problem =>
  new Problem("reporting/no-release", 404, {
    zh: `没有第${number}次发布。`,
    en: `There is no release ${number}.`,
  });
