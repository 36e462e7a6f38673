/// What the host inside tells.
package enum HostEvent: Hashable, Sendable {
  /// An Ethernet frame that it sends, without a tag.
  case frame([UInt8])
  /// It has the address now; with what could not be done.
  case configured(notes: [String])
  /// A program told something, on standard output or on standard error.
  case output(UInt32, isError: Bool, [UInt8])
  case ended(UInt32, HostExit)
}
