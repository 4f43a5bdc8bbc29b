import { expect, test } from "vitest";
import { isLoopback, isPublicAddress } from "./public-address.ts";

test.each([
  ["127.0.0.1", "this machine"],
  ["0.0.0.0", "this machine by another name"],
  ["10.1.2.3", "a private network"],
  ["172.31.255.255", "a private network"],
  ["192.168.1.1", "a private network"],
  ["169.254.169.254", "the metadata service of a cloud"],
  ["100.100.100.200", "the metadata service behind carrier addresses"],
  ["224.0.0.1", "a group"],
  ["255.255.255.255", "everyone"],
  ["::1", "this machine"],
  ["::", "no address"],
  ["::ffff:127.0.0.1", "this machine, IPv4 inside IPv6"],
  ["::ffff:a00:1", "a private network, IPv4 inside IPv6"],
  ["64:ff9b::7f00:1", "translated IPv4"],
  ["2002:7f00:1::", "tunnelled IPv4"],
  ["fe80::1", "the link"],
  ["fd12::1", "a private network"],
  ["localhost", "no address but a name"],
  ["", "nothing"],
])("%s is %s and not public", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(["223.5.5.5", "8.8.8.8", "172.32.0.1", "2400:3200::1"])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test("loopback is told from its neighbours", () => {
  expect(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"].map(isLoopback)).toEqual([true, true, true, true]);
  expect(["126.0.0.1", "10.0.0.1", "::2", "localhost"].map(isLoopback)).toEqual([false, false, false, false]);
});
