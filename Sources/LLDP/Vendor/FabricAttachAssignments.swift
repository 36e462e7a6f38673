public import Wire

/// The VLANs that the sender wants carried by services of the fabric, or the answer to that.
///
/// draft-unbehagen-lldp-spb-02, subtype 12: a digest of 32 octets, then five octets for each
/// ``FabricAttachAssignment``.
public struct FabricAttachAssignments: Hashable, Sendable {
  /// HMAC-SHA-256 over what follows; zeros without authentication. Always 32 octets.
  public let digest: ArraySlice<UInt8>
  /// In wire order, at most 95.
  public let assignments: [FabricAttachAssignment]

  /// Returns `nil` unless the digest has 32 octets and there are at most 95 assignments.
  public init?(_ assignments: [FabricAttachAssignment], digest: ArraySlice<UInt8>) {
    guard digest.count == Self.digestLength,
      assignments.count <= (Self.kind.capacity - Self.digestLength) / 5
    else { return nil }
    self.digest = digest
    self.assignments = assignments
  }
}

// MARK: - Wire format

extension FabricAttachAssignments: FabricAttachPayload {
  public static let subtype: UInt8 = 12
  public static let name = "Fabric Attach I-SID/VLAN Assignments"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let digest = try reader.readBytes(Self.digestLength)
    let start = reader
    let count = start.remaining.count
    var assignments: [FabricAttachAssignment] = []
    if count.isMultiple(of: 5) {
      while !reader.isAtEnd { assignments.append(try FabricAttachAssignment(decoding: &reader)) }
    }
    guard count.isMultiple(of: 5), let payload = Self(assignments, digest: digest) else {
      throw start.error(.length(count, expected: "5 octets for each assignment, at most 95"))
    }
    self = payload
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(digest)
    for assignment in assignments { assignment.encode(into: &writer) }
  }

  public var fieldValue: FieldValue {
    .fields([
      "digest": .octets(digest), "assignments": .list(assignments.map(\.fieldValue)),
    ])
  }
}

extension LLDPDataUnit {
  /// Every list of Fabric Attach assignments, in wire order; a damaged one is an error in its
  /// place.
  public var fabricAttachAssignments: [Decoded<FabricAttachAssignments>] { payloads() }
}
