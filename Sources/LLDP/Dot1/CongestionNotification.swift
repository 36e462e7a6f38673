public import Wire

/// Which priorities of the sending port take part in congestion notification (QCN).
///
/// IEEE 802.1Q-2018 Annex D.2, subtype 8: two octets, a bit for each priority.
public struct CongestionNotification: Hashable, Sendable {
  /// Congestion notification priority values (CNPV).
  public var priorities: PrioritySet
  /// Those whose defence mode is ready: the tag may stay on their frames.
  public var ready: PrioritySet

  public init(priorities: PrioritySet, ready: PrioritySet) {
    self.priorities = priorities
    self.ready = ready
  }
}

// MARK: - Wire format

extension CongestionNotification: Dot1Payload {
  public static let subtype: UInt8 = 8
  public static let name = "Congestion Notification"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    priorities = PrioritySet(rawValue: try reader.readInteger())
    ready = PrioritySet(rawValue: try reader.readInteger())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(priorities.rawValue)
    writer.write(ready.rawValue)
  }

  public var fieldValue: FieldValue {
    .fields(["priorities": priorities.fieldValue, "ready": ready.fieldValue])
  }
}
