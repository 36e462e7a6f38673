import Framing
import Testing

@testable import Diagnosis

@Suite struct DeviceIndexTests {
  private let phone = MACAddress(lowBitsOf: 0x001B_4F00_0001)
  private let router = MACAddress(lowBitsOf: 0x0200_0000_0001)
  private let address = IPv4Address(192, 0, 2, 10)

  private func index() -> DeviceIndex {
    var index = DeviceIndex()
    index.add(router, at: FrameStamp(1))
    index.add(phone, at: FrameStamp(2))
    index.follow(1, true)
    index.own(address, 1, limit: 8)
    return index
  }

  @Test func `followed devices are found by both their addresses`() {
    let index = index()
    #expect(index.place(of: router) == 0)
    #expect(index.followed(router) == nil)
    #expect(index.followed(phone) == 1)
    #expect(index.followed(address) == 1)
    #expect(index.followed(IPv4Address(192, 0, 2, 11)) == nil)
  }

  @Test func `a MAC address comes before an IP address`() {
    let index = index()
    let far = IPv4Address(198, 51, 100, 1)
    #expect(index.follower(phone, router, far, far)?.isOwn == true)
    #expect(index.follower(router, phone, address, far)?.isOwn == false)
    #expect(index.follower(router, router, address, far)?.isOwn == true)
    #expect(index.follower(router, router, far, address)?.isOwn == false)
    #expect(index.follower(router, router, far, far) == nil)
  }

  @Test func `what is no longer followed is not found, and neither by its address`() {
    var index = index()
    index.follow(1, false)
    #expect(index.followed(phone) == nil)
    #expect(index.followed(address) == nil)
    #expect(index.place(of: phone) == 1)
  }

  @Test func `an address is given back by its holder only, and can be held again`() {
    var index = index()
    index.disown(address, 0)
    #expect(index.followed(address) == 1)
    index.disown(address, 1)
    #expect(index.followed(address) == nil)
    #expect(index.followed(phone) == 1)
    index.keep([1])
    #expect(index.followed(address) == nil)
    #expect(index.addresses == 0)
    index.own(address, 0, limit: 8)
    #expect(index.followed(address) == 0)
    // Nobody held it.
    index.disown(IPv4Address(192, 0, 2, 11), 0)
    #expect(index.addresses == 1)
  }

  @Test func `addresses that are given back are bounded too`() {
    var index = index()
    for number in 0..<100 as Range<UInt32> {
      let address = IPv4Address(rawValue: 0xC633_6400 + number)
      index.own(address, 1, limit: 8)
      index.disown(address, 1)
      #expect(index.addresses <= 8)
    }
    #expect(index.followed(phone) == 1)
  }

  @Test func `those that are kept move up with their addresses`() {
    var index = index()
    index.keep([1])
    #expect(index.count == 1)
    #expect(index.place(of: router) == nil)
    #expect(index.followed(phone) == 0)
    #expect(index.followed(address) == 0)
    #expect(index[0].lastSeen == FrameStamp(2))
  }

  @Test func `addresses are bounded`() {
    var index = index()
    for number in 0..<100 as Range<UInt32> {
      index.own(IPv4Address(rawValue: 0xC633_6400 + number), 1, limit: 8)
      #expect(index.addresses <= 8)
    }
    #expect(index.followed(phone) == 1)
  }
}
