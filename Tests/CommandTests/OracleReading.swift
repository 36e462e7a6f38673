import DHCP
import Diagnosis
import Framing
import LLDP
import Reporting
import Wire

/// What another decoder took from one frame: the message, and every option or TLV with its octets.
struct OracleReading: Decodable {
  let frame: Int
  /// Outermost first.
  let vlan: [UInt16]
  /// Something tunnels the message, which is not entered here.
  let encap: Bool
  /// The other decoder stopped somewhere, or the capture cut the frame.
  let malformed: Bool

  let op: UInt8?
  let hops: UInt8?
  let xid: String?
  let flags: String?
  let ciaddr: String?
  let yiaddr: String?
  let siaddr: String?
  let giaddr: String?
  let chaddr: String?
  let msgtype: UInt8?
  let options: [Option]?
  let tlvs: [TLV]?

  struct Option: Decodable {
    let code: UInt8
    let hex: String?
    let `where`: String
  }

  struct TLV: Decodable {
    let type: UInt8
    let hex: String?
    let oui: String?
    let subtype: UInt8?
  }
}

// MARK: - Comparing

extension OracleReading {
  /// What our decoding says otherwise. Of a malformed frame only what the other decoder read
  /// before it stopped is compared.
  func differences(from decoded: DecodedFrame?) -> [String] {
    guard let decoded else { return ["no frame"] }
    var found: [String] = []
    let tags = decoded.packet.vlanTags.map(\.id.rawValue)
    if tags != vlan { found.append("VLANs \(tags), not \(vlan)") }
    switch (decoded.content, options, tlvs) {
    case (.dhcp(let message), let options?, _):
      return found + differences(from: message, options)
    case (.lldp(let unit), _, let tlvs?):
      return found + differences(from: unit, tlvs)
    default:
      return found + ["not decoded as what it is"]
    }
  }

  private func differences(from message: DHCPMessage, _ expected: [Option]) -> [String] {
    let header = message.header
    let hardwareAddress = header.clientHardwareAddress?
      .prefix(Int(header.hardwareAddressLength ?? 0))
    var found = [
      different("op", op?.description, header.operation?.rawValue.description),
      different("hops", hops?.description, header.hops?.description),
      different("xid", xid, header.octets(of: .transactionID).map { Hex.string(of: $0) }),
      different("flags", flags, header.octets(of: .flags).map { Hex.string(of: $0) }),
      different("ciaddr", ciaddr, header.clientAddress?.description),
      different("yiaddr", yiaddr, header.yourAddress?.description),
      different("siaddr", siaddr, header.nextServerAddress?.description),
      different("giaddr", giaddr, header.relayAgentAddress?.description),
      different("chaddr", chaddr, hardwareAddress.map { Hex.string(of: $0) }),
    ].compactMap(\.self)
    if message.messageType?.rawValue != msgtype {
      found.append("message type \(String(describing: message.messageType))")
    }
    // The other decoder shows the overloaded areas where option 52 stands.
    for area in DHCPOptionArea.Name.allCases {
      found += differences(
        in: area.rawValue,
        expected.filter { $0.where == area.rawValue }.map { Part("\($0.code)", $0.hex) },
        message.options.filter { $0.area == area }.map {
          Part("\($0.code.rawValue)", Hex.string(of: $0.value))
        })
    }
    return found
  }

  private func differences(from unit: LLDPDataUnit, _ expected: [TLV]) -> [String] {
    differences(
      in: "data unit",
      expected.map { tlv in
        let owner = tlv.oui.map { "\($0)/\(tlv.subtype ?? 0)" } ?? ""
        return Part("\(tlv.type) \(malformed ? "" : owner)", tlv.hex)
      },
      unit.tlvs.map { tlv in
        let owner = tlv.organizational.map { "\(Hex.string(of: $0.oui.encoded))/\($0.subtype)" }
        return Part(
          "\(tlv.type.rawValue) \(malformed ? "" : owner ?? "")", Hex.string(of: tlv.value))
      })
  }

  /// The number of an option or TLV and its octets, which the other decoder does not always have.
  private struct Part {
    let name: String
    let hex: String?

    init(_ name: String, _ hex: String?) {
      self.name = name
      self.hex = hex
    }
  }

  private func differences(in place: String, _ expected: [Part], _ parts: [Part]) -> [String] {
    var found: [String] = []
    if malformed ? parts.count < expected.count : parts.count != expected.count {
      found.append("\(place): \(parts.map(\.name)), not \(expected.map(\.name))")
    }
    for (want, part) in zip(expected, parts) {
      let isSame =
        want.hex.map { malformed ? part.hex?.hasPrefix($0) == true : part.hex == $0 } ?? true
      if want.name != part.name || !isSame { found.append("\(place): \(part), not \(want)") }
    }
    return found
  }

  private func different(_ name: String, _ expected: String?, _ value: String?) -> String? {
    guard let expected, expected != value else { return nil }
    return "\(name) \(value ?? "missing"), not \(expected)"
  }
}
