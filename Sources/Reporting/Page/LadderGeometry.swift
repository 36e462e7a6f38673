import Diagnosis

/// Where everything of a ladder stands, in units of the drawing: about a pixel on a screen, a fifth
/// of a millimetre on A4.
///
/// From left to right: a mark for findings, time, frame number, VLAN, the lanes, the details.
struct LadderGeometry: Sendable {
  let laneCount: Int
  /// Between two lanes.
  let laneGap: Int

  static let mark = 8
  /// The right end of the times.
  static let time = 88
  static let frame = 98
  static let vlan = 148
  static let vlanWidth = 62
  static let firstLane = 276
  static let head = 66
  static let row = 38
  static let pause = 30
  private static let narrowest = 1000
  private static let detailWidth = 250

  init(laneCount: Int) {
    self.laneCount = max(1, laneCount)
    laneGap =
      switch laneCount {
      case ...2: 240
      case 3: 190
      case 4: 160
      default: 135
      }
  }

  func lane(_ number: Int) -> Int { Self.firstLane + number * laneGap }

  private var lastLane: Int { lane(laneCount - 1) }
  var detail: Int { lastLane + 74 }
  var width: Int { max(Self.narrowest, detail + Self.detailWidth) }

  /// Characters that fit, at about seven units each.
  var laneCharacters: Int { laneGap / 7 - 1 }
  var detailCharacters: Int { (width - detail) * 10 / 74 }
}
