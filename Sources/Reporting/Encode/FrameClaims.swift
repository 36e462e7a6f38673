import Capture
import Wire

/// Fields of a frame described in JSON that count for nothing, because octets beside them count.
///
/// `decode` writes both where the fields alone would not give the frame again. Whoever changes such
/// a field, and not the octets, has to be told.
struct FrameClaims {
  private let fields: [FieldValue.Field]
  private let path: FieldPath

  /// About the capture and not about the octets, or the octets themselves.
  private static let others: Set = [
    "frame", "time", "interface", "capturedLength", "length", "linkType", "protocols", "notes",
    "masked", "bytes", "linkHeader", "payload", "trailer",
  ]
  private static let ofLink: Set = [
    "source", "destination", "vlans", "etherType", "llc", "linuxCooked",
  ]
  private static let ofPayload: Set = ["cdp", "dhcpv6"]

  init(_ frame: FieldReader) {
    fields = if case .record(let fields) = frame.value { fields } else { [] }
    path = frame.path
  }

  /// Throws at the first field that does not say what the octets of `frame` say.
  func check(_ frame: CapturedFrame) throws(FieldError) {
    let told = Set(fields.map(\.name))
    if told.contains("bytes") {
      try check(frame, told.subtracting(Self.others), "bytes")
    } else {
      if told.contains("linkHeader") {
        try check(frame, told.intersection(Self.ofLink), "linkHeader")
      }
      if told.contains("payload") {
        try check(frame, told.intersection(Self.ofPayload), "payload")
      }
    }
  }

  private func check(
    _ frame: CapturedFrame, _ names: Set<String>, _ octets: String
  ) throws(FieldError) {
    guard !names.isEmpty else { return }
    var options = DecodeOptions()
    options.showsSecrets = true
    var json = JSONWriter()
    DecodedFrame(frame).write(to: &json, options: options)
    var reader = JSONReader(json.bytes)
    guard case .record(let decoded)? = try reader.next() else { return }
    for field in fields where names.contains(field.name) {
      let place = FieldPath.member(field.name, of: path)
      let other = decoded.first { $0.name == field.name }?.value
      guard let place = Self.difference(field.value, other, at: place) else { continue }
      throw FieldError(
        place, .contradiction("does not say what \(octets) says: leave one of them out"))
    }
  }

  /// Where `told` says something that `decoded` does not; `nil` if nowhere.
  private static func difference(
    _ told: FieldValue, _ decoded: FieldValue?, at path: FieldPath
  ) -> FieldPath? {
    switch (told, decoded) {
    case (.record(let fields), .record(let others)?):
      for field in fields {
        // A site-specific string may have been read in an option of another number.
        if case .record(let inner) = field.value,
          inner.contains(where: { $0.name == "assignments" })
        {
          continue
        }
        let other = others.first { $0.name == field.name }?.value
        let place = FieldPath.member(field.name, of: path)
        if let difference = difference(field.value, other, at: place) { return difference }
      }
      return nil
    case (.list(let elements), .list(let others)?) where elements.count == others.count:
      for (index, pair) in zip(elements, others).enumerated() {
        let place = FieldPath.element(index, of: path)
        if let difference = difference(pair.0, pair.1, at: place) { return difference }
      }
      return nil
    default: return told == decoded ? nil : path
    }
  }
}
