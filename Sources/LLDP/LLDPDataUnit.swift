public import Wire

/// An LLDPDU: what one port says about itself, as TLVs in wire order, and whatever could not be
/// framed as one.
///
/// IEEE 802.1AB-2016 §8.2. Taking it apart cannot fail and loses nothing: order, duplicates, a
/// missing End and what follows the End are all kept, and ``encoded`` gives the octets back.
public struct LLDPDataUnit: Hashable, Sendable {
  /// In wire order. The End TLV, if there is one, is the last.
  public var tlvs: [LLDPTLV]
  /// What follows the End TLV, or the octets from where framing failed.
  public var trailer: ArraySlice<UInt8>
  /// Why ``trailer`` begins where it does, if that is not the End TLV.
  public let framingError: DecodeError?

  /// Takes apart the octets after the EtherType, up to and including the first End TLV.
  public init(_ bytes: ArraySlice<UInt8>) {
    var reader = ByteReader(bytes, reading: "LLDP TLV")
    var tlvs: [LLDPTLV] = []
    var framingError: DecodeError?
    do throws(DecodeError) {
      while !reader.isAtEnd, tlvs.last?.type != .end {
        tlvs.append(try LLDPTLV(framing: &reader))
      }
    } catch {
      framingError = error
    }
    self.tlvs = tlvs
    self.framingError = framingError
    trailer = reader.readRest()
  }

  /// A data unit of exactly these TLVs; an End is not added.
  public init(_ tlvs: [LLDPTLV]) {
    self.tlvs = tlvs
    trailer = []
    framingError = nil
  }

  /// The octets after the EtherType.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    for tlv in tlvs { tlv.encode(into: &writer) }
    writer.write(trailer)
    return writer.bytes
  }
}

// MARK: - Equality

/// Two data units are equal if their octets are; where they stood does not count.
extension LLDPDataUnit {
  public static func == (left: LLDPDataUnit, right: LLDPDataUnit) -> Bool {
    left.tlvs == right.tlvs && left.trailer == right.trailer
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(tlvs)
    hasher.combine(trailer)
  }
}

// MARK: - Asking for meaning

extension LLDPDataUnit {
  /// Every payload of one kind, in wire order; a damaged one is an error in its place.
  public func payloads<Payload: LLDPPayload>(
    _: Payload.Type = Payload.self
  ) -> [Decoded<Payload>] {
    tlvs.compactMap { tlv in
      do throws(DecodeError) {
        guard let payload = try Payload(tlv) else { return nil }
        return Decoded(octets: tlv.octets, result: .success(payload))
      } catch {
        return Decoded(octets: tlv.octets, result: .failure(error))
      }
    }
  }

  /// The first payload of one kind that can be read.
  public func first<Payload: LLDPPayload>(_: Payload.Type = Payload.self) -> Payload? {
    for tlv in tlvs {
      if let payload = try? Payload(tlv) { return payload }
    }
    return nil
  }

  /// Whether an End TLV closes the data unit; senders may leave it out (§8.5.1).
  public var hasEnd: Bool { tlvs.last?.type == .end }

  /// The sender takes back all it said: its time to live is zero (§8.5.4).
  public var isShutdown: Bool { timeToLive == 0 }
}

extension LLDPDataUnit: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields = [FieldValue.Field("tlvs", .list(tlvs.map(\.fieldValue)))]
    if let framingError {
      fields.append(.init("framingError", .word(framingError.description)))
    }
    if !trailer.isEmpty { fields.append(.init("trailer", .octets(trailer))) }
    return .record(fields)
  }
}
