import Capture
import Framing
import Testing
import Wire

@testable import Diagnosis

/// Stories of few devices and of so many that theirs are made anew each time.
@Suite struct DeviceStoriesTests {
  /// Phones that each asked once, and nobody answered.
  private static func diagnosis(of count: Int) -> Diagnosis {
    var diagnoser = Diagnoser()
    for number in 0..<count {
      let mac = MACAddress(lowBitsOf: 0x001B_4F00_0000 + UInt64(number))
      let message: [UInt8] =
        [1, 1, 6, 0, 0, 0, UInt8(number >> 8 & 255), UInt8(number & 255)]
        + Array(repeating: 0, count: 20) + mac.encoded + Array(repeating: 0, count: 202)
        + [0x63, 0x82, 0x53, 0x63, 53, 1, 1, 55, 3, 1, 3, 242, 255]
      let frame = EthernetFrame(
        to: .broadcast, from: mac, etherType: .ipv4,
        payload: UDPDatagram.ipv4Packet(
          from: .any, port: 68, to: .broadcast, port: 67, payload: message))
      diagnoser.observe(
        CapturedFrame(
          number: number + 1, time: .epoch + .milliseconds(number), bytes: frame.encoded))
    }
    return diagnoser.finish()
  }

  @Test(arguments: [0, 1, 7, 8, 9, 40, 600, 2048, 2049])
  func `each device has its story, in order, however often it is asked for`(count: Int) {
    let stories = Self.diagnosis(of: count).stories
    #expect(stories.count == count)
    #expect(stories.count(of: .phone) == count)
    #expect(stories.phones.count == count)
    #expect(stories.others.isEmpty)
    let wanted = (0..<count).map { 0x001B_4F00_0000 + UInt64($0) }
    #expect(stories.map(\.device.mac.rawValue) == wanted)
    #expect(stories.map(\.device.mac.rawValue) == wanted)
    #expect(stories.last?.device.mac.rawValue == wanted.last)
  }

  @Test func `the worst finding is that of the stories`() throws {
    let few = Self.diagnosis(of: 3)
    let many = Self.diagnosis(of: 2100)
    #expect(few.worst == few.findings.map(\.severity).max())
    #expect(many.worst == few.worst)
    // Told before or not, it is the same.
    #expect(many.stories.compactMap(\.worst).max() == many.worst)
    #expect(many.stories[2099].findings.map(\.rule.id) == few.stories[0].findings.map(\.rule.id))
  }

  @Test func `a diagnoser that ended begins anew`() {
    var diagnoser = Diagnoser()
    diagnoser.observe(CapturedFrame(number: 1, time: .epoch, bytes: Array(repeating: 0, count: 60)))
    #expect(diagnoser.finish().timeline.frames == 1)
    #expect(diagnoser.finish().timeline.frames == 0)
  }
}
