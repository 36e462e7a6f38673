/// Whether the sending port is part of an aggregation.
///
/// IEEE 802.1AX-2014 Annex F (IEEE 802.1Q-2018 Table D-1), subtype 7.
public struct LinkAggregation: Dot1Payload, LinkAggregationPayload {
  public static let subtype: UInt8 = 7
  public static let name = "Link Aggregation"

  public var status: LinkAggregationStatus

  public init(_ status: LinkAggregationStatus) {
    self.status = status
  }
}

extension LLDPDataUnit {
  /// The first link aggregation that can be read: that of IEEE 802.1, else that of IEEE 802.3.
  public var linkAggregation: LinkAggregationStatus? {
    first(LinkAggregation.self)?.status ?? first(DeprecatedLinkAggregation.self)?.status
  }
}
