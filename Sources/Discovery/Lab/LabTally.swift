import DHCP

/// What a network heard and answered, counted.
public struct LabTally: Hashable, Sendable {
  /// DHCP messages of clients.
  public internal(set) var messages = 0
  /// Those of them that are DISCOVERs, answered or not.
  public internal(set) var discovers = 0
  /// Those of them that came from clients that are no phones.
  public internal(set) var ignored = 0
  public internal(set) var offers = 0
  /// Those that answer an INFORM too.
  public internal(set) var acknowledgements = 0
  public internal(set) var refusals = 0
  public internal(set) var arpAnswers = 0
  public internal(set) var lldpUnits = 0

  public init() {}

  public var answers: Int { offers + acknowledgements + refusals }

  mutating func count(_ answer: DHCPMessageType?) {
    switch answer {
    case .offer?: offers += 1
    case .ack?: acknowledgements += 1
    case .nak?: refusals += 1
    default: break
    }
  }
}
