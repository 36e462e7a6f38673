import Foundation

/// What the environment asks for: `FUZZ_TARGET` names the target, none lists them.
private let chosen = FuzzTarget.all.first { $0.name == environment("FUZZ_TARGET") }

private func environment(_ name: String) -> String? {
  unsafe getenv(name).map { unsafe String(cString: $0) }
}

/// libFuzzer calls it first. Without a target, lists them; with `FUZZ_SEEDS`, the name of a folder,
/// writes the seeds of every target into it, from the captures that standard input names.
@c(LLVMFuzzerInitialize)
public func initialize(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>>>
) -> CInt {
  if let folder = environment("FUZZ_SEEDS") {
    Seeds.write(to: URL(filePath: folder))
    leave()
  }
  if chosen == nil {
    for target in FuzzTarget.all { print(target.name, target.longestInput) }
    leave()
  }
  return 0
}

@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe UnsafeBufferPointer(start: start, count: count)
  // Octets before and behind, so that a slice taken for a whole array is found out.
  var octets = [UInt8](repeating: 0x35, count: 14)
  unsafe octets.append(contentsOf: input)
  octets += [0x2C, 0x00, 0xFF, 0x3D]
  chosen?.check(octets[14..<14 + count])
  return 0
}

/// Without the end of the process, where the sanitizer would count what is still in use here.
private func leave() -> Never {
  _ = fflush(nil)
  _exit(0)
}
