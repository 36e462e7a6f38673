public import Wire

/// A payload that is nothing but a ``LinkAggregationStatus``: five octets.
public protocol LinkAggregationPayload: LLDPPayload {
  var status: LinkAggregationStatus { get }

  init(_ status: LinkAggregationStatus)
}

// MARK: - Wire format

extension LinkAggregationPayload {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    self.init(try LinkAggregationStatus(decoding: &reader))
  }

  public func encode(into writer: inout ByteWriter) { status.encode(into: &writer) }

  public var fieldValue: FieldValue { status.fieldValue }
}
