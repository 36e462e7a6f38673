import Framing
import Streams

/// A stream and whose it is: the device that gets an address next may use the same ports.
struct TalkID: Hashable, Sendable {
  let owner: MACAddress
  let stream: StreamID
}
