import Framing

/// The two addresses of an IP packet, which its checksums cover too.
struct Endpoints: Hashable, Sendable {
  let source: IPAddress
  let destination: IPAddress
}
