// Which network addresses a message may be posted to: those of the public internet only, so that nobody can make
// the server knock at its own neighbours (IANA special-purpose address registries).
import { BlockList, isIP } from "node:net";

const notPublic = new BlockList();
const subnets = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`;
for (const subnet of subnets.split(/\s+/)) {
  const [network = "", bits = ""] = subnet.split("/");
  notPublic.addSubnet(network, Number(bits), "ipv4");
}

/** Global unicast; within it, ranges that carry an IPv4 address inside (Teredo, 6to4) or stand in documentation. */
const unicast = new BlockList();
unicast.addSubnet("2000::", 3, "ipv6");
const carriers = new BlockList();
carriers.addSubnet("2001::", 23, "ipv6");
carriers.addSubnet("2001:db8::", 32, "ipv6");
carriers.addSubnet("2002::", 16, "ipv6");
carriers.addSubnet("3fff::", 20, "ipv6");

export const isPublicAddress = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !notPublic.check(address, "ipv4");
    case 6:
      return unicast.check(address, "ipv6") && !carriers.check(address, "ipv6");
    default:
      return false;
  }
};

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

export const isLoopback = (address: string): boolean => {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 4 ? "ipv4" : "ipv6");
};
