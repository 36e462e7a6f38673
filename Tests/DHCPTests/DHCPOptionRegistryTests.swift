import DHCP
import TestSupport
import Testing
import Wire

@Suite struct DHCPOptionRegistryTests {
  @Test func `a code belongs to one type`() {
    let codes = DHCPOptionRegistry.payloadTypes.flatMap { $0.codes }
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.hasLength })
  }

  @Test func `every option that phones and their servers use has a type`() {
    let codes: [UInt8] = [
      1, 2, 3, 6, 7, 12, 15, 17, 26, 28, 33, 40, 42, 43, 44, 46, 50, 51, 52, 53, 54, 55, 56, 57,
      58, 59, 60, 61, 66, 67, 69, 70, 77, 81, 82, 114, 116, 118, 119, 120, 121, 124, 125, 150,
      161, 176, 242, 249, 252,
    ]
    for code in codes.map(DHCPOptionCode.init(rawValue:)) {
      #expect(DHCPOptionRegistry.payloadType(of: code) != nil, "\(code)")
    }
    #expect(DHCPOptionRegistry.payloadType(of: .init(rawValue: 93)) == nil)
  }

  @Test(arguments: Samples.values.map(\.0))
  func `a good value is read and written back`(code: DHCPOptionCode) throws {
    let option = try #require(Samples.everything.joinedOption(code))
    let result = try #require(option.typedValue)
    let value = try #require(try result.get() as? any DHCPOptionPayload)
    #expect(value.encoded == option.value)
    #expect(type(of: value).codes.contains(code))
  }

  @Test(arguments: Samples.values.map(\.0))
  func `an empty value is an error, but where nothing is a value`(code: DHCPOptionCode) {
    let option = Samples.option(code.rawValue, [])
    let free: [DHCPOptionCode] = [
      .vendorSpecificInformation, .avayaSiteSpecific, .avayaSiteSpecific4600,
    ]
    #expect((option.error == nil) == free.contains(code))
    if let error = option.error { #expect(error.offset == 242) }
  }
}
