public import DHCP
public import SSON
import Wire

extension AvayaVendorInformation {
  /// Why settings have no place in option 43.
  public struct SettingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence for people.
    public let description: String
  }

  /// Option 43 with the parameters of `string`, in its order, as text.
  ///
  /// Lists stand without quotes: the sub-option's length bounds them.
  ///
  /// - Throws: ``SettingError`` that names what has no code, or says that the whole is too long.
  public init(settings string: SiteSpecificString) throws(SettingError) {
    var parameters: [(Parameter.Code, String)] = []
    for assignment in string.assignments {
      guard let code = Parameter.Code(settingCalled: assignment.name) else {
        let names = Parameter.Code.settings.compactMap(\.name).joined(separator: ", ")
        throw SettingError(
          description: "option 43 cannot carry \(assignment.name); it has codes for \(names)")
      }
      parameters.append((code, String(decoding: assignment.value.octets, as: UTF8.self)))
    }
    guard let information = AvayaVendorInformation(parameters) else {
      throw SettingError(description: "a value is too long for a sub-option of option 43")
    }
    let count = information.information.octets.count
    guard count <= 255 else {
      throw SettingError(
        description: "option 43 would have \(count) octets; 255 are the most")
    }
    self = information
  }
}

extension AvayaVendorInformation.Parameter.Code {
  /// The codes with a name, in their order.
  fileprivate static let settings = (UInt8.min...UInt8.max).map { Self(rawValue: $0) }
    .filter { $0.name != nil }

  fileprivate init?(settingCalled name: SSONName) {
    guard let code = Self.settings.first(where: { $0.name.map { SSONName($0) } == name }) else {
      return nil
    }
    self = code
  }
}
