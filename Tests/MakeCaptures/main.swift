import CaptureScenes
import Foundation

// Writes every capture below the folder that is its one argument, with the index and the truths
// about start-ups.

guard CommandLine.arguments.count == 2, let folder = CommandLine.arguments.last else {
  FileHandle.standardError.write(Data("usage: make-captures FOLDER\n".utf8))
  exit(64)
}

let root = URL(filePath: folder, directoryHint: .isDirectory)
for scene in CaptureCatalogue.scenes {
  let file = root.appending(path: scene.path)
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(try scene.bytes()).write(to: file)
}
for scene in CaptureCatalogue.startUps {
  try Data(scene.truthText.utf8).write(to: root.appending(path: scene.truthPath))
}
try Data(CaptureIndex.text.utf8).write(to: root.appending(path: "README.md"))
print("\(CaptureCatalogue.scenes.count) captures in \(folder)")
