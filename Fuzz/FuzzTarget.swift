import Capture
import Wire

/// One way into the libraries, and what must hold of whatever comes out.
struct FuzzTarget: Sendable {
  /// As `tools/fuzz` and `FUZZ_TARGET` call it.
  let name: String
  /// The longest input worth trying, in octets.
  let longestInput: Int
  /// Inputs to begin with, out of a capture.
  let seeds: @Sendable (SeedCapture) -> [[UInt8]]
  /// Stops the program if a law is broken. The octets do not begin at index 0.
  let check: @Sendable (ArraySlice<UInt8>) -> Void

  init(
    _ name: String, longestInput: Int, seeds: @escaping @Sendable (SeedCapture) -> [[UInt8]],
    check: @escaping @Sendable (ArraySlice<UInt8>) -> Void
  ) {
    self.name = name
    self.longestInput = longestInput
    self.seeds = seeds
    self.check = check
  }
}

extension FuzzTarget {
  /// A new target is a file in `Targets` and a line here.
  static let all: [FuzzTarget] = [
    .again, .answer, .cdp, .decode, .dhcp, .dhcpv6, .diagnose, .encode, .gzip, .headers, .joining,
    .live, .lldp, .options, .options6, .packet, .pcap, .pcapng, .phone, .secrets, .settings, .sson,
    .story, .text,
  ]
}
