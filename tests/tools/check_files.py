"""Opens with h5py every file that `KerasPS.Persistence.Tests --save-models FOLDER` has written, and compares what it finds with the
npz beside it: attributes, architecture, names and order of weights, types and values. Ends with the counts.

Run with Python 3, h5py and numpy: python3 check_files.py FOLDER
"""
import glob, io, json, sys, zipfile
import h5py, numpy as np


class Differs(Exception):
    pass


def need(condition, text):
    if not condition:
        raise Differs(text)


def text(value):
    return value.decode('utf8') if isinstance(value, bytes) else str(value)


def names(group, key):
    """An attribute of names; one that is too long for an object header lies in parts key0, key1 and so on."""
    if key in group.attrs:
        return [text(n) for n in group.attrs[key]]
    need(key + '0' in group.attrs, f'{group.name} has no attribute {key}')
    found, part = [], 0
    while f'{key}{part}' in group.attrs:
        found += [text(n) for n in group.attrs[f'{key}{part}']]
        part += 1
    return found


def numbers(value):
    value = np.asarray(value)
    if value.dtype.kind == 'V':
        # bfloat16, as Keras stores it: the upper halves of single-precision numbers.
        value = np.left_shift(value.view(np.uint16).astype(np.uint32), 16).view(np.float32)
    return value.astype(np.float64)


def same(stored, expected, where):
    need(stored.shape == expected.shape, f'{where}: shape {stored.shape}, expected {expected.shape}')
    need(stored.dtype.itemsize == expected.dtype.itemsize, f'{where}: type {stored.dtype}, expected {expected.dtype}')
    need(np.array_equal(numbers(stored), numbers(expected), equal_nan=True), f'{where}: other values')


def datasets(group):
    found = []
    group.visititems(lambda name, item: found.append(item) if isinstance(item, h5py.Dataset) else None)
    return found


def legacy_weights(group, expected):
    """Keras' legacy layout: layers in order, each with its weights in order."""
    need(text(group.attrs['backend']) and text(group.attrs['keras_version']), 'no version or backend')
    stored = []
    for layer in names(group, 'layer_names'):
        need(layer in group, f'no group of layer {layer}')
        for weight in names(group[layer], 'weight_names'):
            need(weight in group[layer], f'layer {layer} has no weight {weight}')
            stored.append((f'{layer}/{weight}', group[layer][weight]))
    need(len(stored) == len(expected), f'{len(stored)} weights, expected {len(expected)}')
    for (name, dataset), value in zip(stored, expected):
        same(dataset, value, name)


def architecture(config):
    model = json.loads(config)
    need(isinstance(model.get('class_name'), str) and 'config' in model, 'model_config has no class_name and config')


def legacy_model(path, expected, version):
    with h5py.File(path, 'r') as file:
        need(text(file.attrs['keras_version']).startswith(version), f"version {file.attrs['keras_version']}")
        architecture(text(file.attrs['model_config']))
        legacy_weights(file['model_weights'], expected)
        if 'training_config' in file.attrs:
            training = json.loads(text(file.attrs['training_config']))
            need('loss' in training and 'optimizer_config' in training, 'training_config lacks loss or optimizer')
            need(isinstance(training['optimizer_config'].get('class_name'), str), 'the optimizer has no class')
        if 'optimizer_weights' in file:
            for weight in names(file['optimizer_weights'], 'weight_names'):
                need(np.isfinite(np.asarray(file['optimizer_weights'][weight], dtype=np.float64)).all(), f'optimizer weight {weight}')


def weight_store(file, expected):
    """Keras 3's layout: every weight somewhere below the layers' groups, in vars numbered from 0 without a gap."""
    stored = [np.asarray(d) for d in datasets(file)]
    for place, value in enumerate(expected):
        for other in stored:
            try:
                same(other, value, '')
                break
            except Differs:
                pass
        else:
            raise Differs(f'weight {place} of shape {value.shape} is nowhere')
    groups = []
    file.visititems(lambda name, item: groups.append(item) if name.split('/')[-1] == 'vars' else None)
    for group in groups:
        keys = [k for k in group if k.isdigit()]
        need(sorted(map(int, keys)) == list(range(len(keys))), f'{group.name} is numbered {sorted(keys)}')


def archive(path, expected):
    with zipfile.ZipFile(path) as file:
        need(file.testzip() is None, 'a damaged entry')
        metadata = json.loads(file.read('metadata.json'))
        need(metadata['keras_version'].startswith('3.') and metadata['date_saved'], 'metadata')
        architecture(file.read('config.json'))
        with h5py.File(io.BytesIO(file.read('model.weights.h5')), 'r') as weights:
            weight_store(weights, expected)


def weights_only(path, read, expected):
    with h5py.File(path, 'r') as file:
        read(file, expected)


def main(folder):
    passed = failed = 0
    for path in sorted(glob.glob(folder + '/*.npz')):
        recorded, base = np.load(path), path[:-4]
        numbered = lambda letter: [recorded[f'{letter}{i}'] for i in range(len([k for k in recorded.files if k[0] == letter]))]
        in_file, in_model = numbered('f'), numbered('w')
        checks = [('.h5', lambda p: legacy_model(p, in_file, '3.')),
                  ('_keras2.h5', lambda p: legacy_model(p, in_file, '2.')),
                  ('_legacyweights.h5', lambda p: weights_only(p, legacy_weights, in_file)),
                  ('.weights.h5', lambda p: weights_only(p, weight_store, in_model)),
                  ('.keras', lambda p: archive(p, in_model))]
        for ending, check in checks:
            # What Keras 2 has no form for was refused when it was saved.
            if ending == '_keras2.h5' and not glob.glob(glob.escape(base + ending)):
                continue
            try:
                check(base + ending)
                passed += 1
            except Exception as error:
                failed += 1
                print(f'error: {base + ending}: {type(error).__name__}: {error}')
    print(f'Passed: {passed}, Failed: {failed}')
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
