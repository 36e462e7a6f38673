/// Whether the sending port is part of an aggregation, in the TLV that many senders still use.
///
/// IEEE 802.3-2018 §79.3.3, subtype 3, deprecated in favor of ``LinkAggregation``.
public struct DeprecatedLinkAggregation: Dot3Payload, LinkAggregationPayload {
  public static let subtype: UInt8 = 3
  public static let name = "Link Aggregation (deprecated)"

  public var status: LinkAggregationStatus

  public init(_ status: LinkAggregationStatus) {
    self.status = status
  }
}
