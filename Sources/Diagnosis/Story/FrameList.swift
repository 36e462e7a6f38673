/// Frame numbers as people write them: "frame 7", "frames 7, 9 and 13".
package struct FrameList: CustomStringConvertible {
  private let numbers: [Int]

  package init(_ numbers: [Int]) {
    self.numbers = numbers.uniqued().sorted()
  }

  package var description: String {
    guard numbers.count > 1, let last = numbers.last else {
      return "frame \(numbers.first.map(String.init) ?? "?")"
    }
    if numbers.count > 6 {
      return "frames \(numbers[0]), \(numbers[1]) … \(last) (\(numbers.count) in all)"
    }
    return "frames \(numbers.dropLast().map(String.init).joined(separator: ", ")) and \(last)"
  }
}
