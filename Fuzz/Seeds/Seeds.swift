import Capture
import Diagnosis
import Foundation
import Framing
import Wire

/// Writes the inputs that the fuzzer begins with.
enum Seeds {
  /// A folder for each target; standard input names the captures, one on each line.
  static func write(to folder: URL) {
    var written: [String: Set<[UInt8]>] = [:]
    while let path = readLine() {
      guard let capture = SeedCapture(path: path) else { continue }
      for target in FuzzTarget.all {
        for seed in target.seeds(capture) where seed.count <= target.longestInput {
          guard written[target.name, default: []].count < mostSeeds else { break }
          written[target.name, default: []].insert(seed)
        }
      }
    }
    for target in FuzzTarget.all {
      write(written[target.name] ?? [], to: folder.appending(path: target.name))
    }
  }

  /// For each target: all are run before the fuzzer begins.
  private static let mostSeeds = 600

  private static func write(_ seeds: Set<[UInt8]>, to folder: URL) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let sorted = seeds.sorted { ($0.count, Hex.string(of: $0)) < ($1.count, Hex.string(of: $1)) }
      for (index, seed) in sorted.enumerated() {
        try Data(seed).write(to: folder.appending(path: "\(index)"))
      }
    } catch {
      fatalError("the seeds cannot be written: \(error)")
    }
  }
}

extension SeedCapture {
  /// Reads a capture; `nil` if it is none.
  init?(path: String) {
    guard let capture = try? CaptureFile(path: path) else { return nil }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let length = attributes?[.size] as? Int ?? .max
    file = length > 1 << 14 ? [] : Array((try? Data(contentsOf: URL(filePath: path))) ?? Data())
    var ours: [CapturedFrame] = []
    var others: [CapturedFrame] = []
    while ours.count < Self.mostFrames, let frame = try? capture.next(), frame.number < 100_000 {
      let packet = Packet(frame.bytes[...], linkType: frame.linkType)
      if case .other = FrameContent(packet) {
        if others.count < Self.mostFrames { others.append(frame) }
      } else {
        ours.append(frame)
      }
    }
    frames = ours.isEmpty ? others : ours + others.prefix(2)
  }
}
