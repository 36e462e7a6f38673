import TestSupport

/// A line about one of many protocols: `fields` are those of `proto`, `nil` if the line has others.
struct MiscLine<Fields: Decodable & Sendable>: OracleLine {
  let frame: Int
  let proto: String
  let malformed: Bool
  /// Within a tunnel, which is not entered.
  let encap: Bool
  /// From the outermost on, with colons between.
  let protocols: String
  let fields: Fields?

  private enum CodingKeys: String, CodingKey {
    case frame, proto, malformed, encap, protocols
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    frame = try values.decode(Int.self, forKey: .frame)
    proto = try values.decode(String.self, forKey: .proto)
    malformed = try values.decode(Bool.self, forKey: .malformed)
    encap = try values.decode(Bool.self, forKey: .encap)
    protocols = try values.decode(String.self, forKey: .protocols)
    fields = try? Fields(from: decoder)
  }

  /// The lines about `proto` with its fields, in frames that can be read.
  static func all(_ proto: String) -> [(frame: OracleFrame<MiscLine>, fields: Fields)] {
    let frames = (try? SharedFiles.oracleFrames("misc", as: MiscLine.self)) ?? []
    return frames.compactMap { frame in
      guard frame.line.proto == proto, !frame.line.malformed, !frame.line.encap,
        let fields = frame.line.fields
      else { return nil }
      return (frame, fields)
    }
  }
}
