import Framing
import Wire

/// The link header of a frame described in JSON: what is not told follows from what it carries.
struct LinkFields: Sendable {
  private let linkType: LinkType
  /// Taken as it stands in place of every other field.
  private let octets: ArraySlice<UInt8>?
  let source: MACAddress?
  let destination: MACAddress?
  private let tags: [VLANTag]
  private let etherType: EtherType?
  private let llc: [UInt8]
  private let cooked: LinuxCookedFields?
  private let path: FieldPath

  init(of frame: inout FieldRecordReader) throws(FieldError) {
    path = frame.path
    linkType = try frame.optional("linkType") ?? .ethernet
    octets = try frame.optional("linkHeader")?.octets()
    source = try frame.optional("source")
    destination = try frame.optional("destination")
    tags = try frame.optional("vlans")?.list() ?? []
    etherType = try frame.optional("etherType")
    llc = try Self.llc(frame.optional("llc"))
    cooked = try frame.optional("linuxCooked")
  }

  /// The frame's link type and octets up to the network layer.
  var type: LinkType { linkType }

  /// An LLC header in octets: unnumbered information unless `control` tells something else.
  private static func llc(_ field: FieldReader?) throws(FieldError) -> [UInt8] {
    guard let field else { return [] }
    var record = try field.record()
    let snap = record.optional("snap")
    var octets: [UInt8] = []
    for name in ["dsap", "ssap"] {
      if snap == nil {
        octets.append(try record.required(name, "a number from 0 to 255").integer())
      } else {
        octets.append(try record.optional(name)?.integer() ?? 0xAA)
      }
    }
    octets += try record.optional("control")?.octets(1...2) ?? [3]
    try record.finish()
    if let snap {
      var record = try snap.record()
      octets += try record.optional("oui", as: OUI.self)?.octets ?? [0, 0, 0]
      let number: EtherType = try record.required("protocolId", "a number").read()
      octets += [UInt8(number.rawValue >> 8), UInt8(truncatingIfNeeded: number.rawValue)]
      try record.finish()
    }
    return octets
  }
}

// MARK: - Encoding

extension LinkFields {
  /// The octets before the network layer.
  ///
  /// - Parameters:
  ///   - content: What the frame carries.
  ///   - usual: The type and addresses that belong to it.
  func encoded(around content: [UInt8], usual: UsualLink) throws(FieldError) -> [UInt8] {
    if let octets { return Array(octets) }
    let llc = llc.isEmpty && etherType == nil ? usual.llc : llc
    switch linkType {
    case .ethernet:
      let type =
        if let etherType { etherType } else { try computedType(llc, content, usual) }
      guard let destination = destination ?? usual.destination else {
        throw FieldError(.member("destination", of: path), .missing("a MAC address"))
      }
      guard let source = source ?? usual.source else {
        throw FieldError(.member("source", of: path), .missing("a MAC address"))
      }
      return EthernetFrame(
        to: destination, from: source, tags: tags, etherType: type, payload: llc
      ).encoded
    case .linuxCooked, .linuxCookedV2:
      let cooked = cooked ?? LinuxCookedFields()
      guard let type = cooked.protocol ?? usual.type else {
        throw FieldError(
          .member("protocol", of: .member("linuxCooked", of: path)), .missing("an EtherType"))
      }
      return cooked.encoded(
        version: linkType == .linuxCooked ? .v1 : .v2, source: source ?? usual.source, type) + llc
    default:
      return []
    }
  }

  private func computedType(
    _ llc: [UInt8], _ content: [UInt8], _ usual: UsualLink
  ) throws(FieldError) -> EtherType {
    if !llc.isEmpty {
      return EtherType(rawValue: UInt16(clamping: llc.count + content.count))
    }
    guard let type = usual.type else {
      throw FieldError(.member("etherType", of: path), .missing("an EtherType"))
    }
    return type
  }

  /// The padding up to the shortest frame, of link types that have one.
  func padding(after octets: Int) -> [UInt8] {
    guard linkType == .ethernet else { return [] }
    return [UInt8](repeating: 0, count: max(0, FrameAnatomy.shortestEthernetFrame - octets))
  }
}
