"""Makes tests/Golden/h5py-forms.zip: HDF5 files of every form h5py can write, and files that must be refused.

Run with Python 3, h5py 3.7 or newer and numpy; the values in each file are repeated in its .json of the same name
(sums weighted by position), so that the test needs no Python.
"""
import json, os, tempfile, zipfile
import h5py, numpy as np


def fill(f, latest):
    r = np.random.RandomState(0)
    f.create_dataset('big_endian', data=r.randn(3, 4).astype('>f4'))
    f.create_dataset('big_endian_int', data=np.arange(6, dtype='>i2') - 3)
    f.create_dataset('gzip', data=r.randn(37, 53).astype('f4'), chunks=(10, 16), compression='gzip', shuffle=True)
    f.create_dataset('fletcher', data=r.randn(370).astype('f8'), chunks=(100,), compression='gzip', fletcher32=True)
    f.create_dataset('lzf', data=np.repeat(np.arange(300, dtype='i4'), 7), chunks=(512,), compression='lzf', shuffle=True)
    f.create_dataset('one', data=r.randn(8, 8), chunks=(8, 8))
    f.create_dataset('one_gzip', data=r.randn(8, 8), chunks=(8, 8), compression='gzip')
    f.create_dataset('many', data=r.randn(70, 70).astype('f4'), chunks=(2, 3))
    f.create_dataset('many_gzip', data=r.randn(70, 70).astype('f4'), chunks=(2, 3), compression='gzip')
    f.create_dataset('bfloat16', data=np.arange(16256, 16266, dtype=np.uint16).view('V2'))
    f.create_dataset('bool', data=np.array([True, False, True]))
    f.create_dataset('half', data=r.randn(5).astype('f2'))
    for t in ['i1', 'u1', 'i2', 'u2', 'i4', 'u4', 'i8', 'u8']:
        f.create_dataset(t, data=np.arange(5).astype(t) * 20)
    f.create_dataset('fixed_text', data=np.array([b'ab', b'cde']))
    f.create_dataset('text', data=['x', 'y\u00e9'], dtype=h5py.string_dtype())
    f.create_dataset('empty', shape=(0, 4))
    f.create_dataset('unwritten', shape=(3,), fillvalue=7.5, dtype='f4')
    f.create_dataset('scalar', data=2.5)
    f.create_dataset('part', shape=(10, 10), chunks=(4, 4), fillvalue=-1, dtype='f4')[0:4, 4:8] = 1
    g = f.create_group('dense')
    for i in range(40):
        g.attrs['a%03d' % i] = 'v%d' % i
    g.attrs['large'] = np.arange(3000)
    g.attrs['names'] = np.array([b'n%d' % i for i in range(100)])
    g.attrs['accents'] = 'h\u00e9\u00e9'
    g.attrs['bytes'] = [b'q', b'rr']
    g.attrs['nothing'] = h5py.Empty('f4')
    g.attrs['no_names'] = []
    k = f.create_group('tracked', track_order=True)
    for i in range(60):
        k.create_group('z%d' % ((i * 37) % 60))
    w = f.create_group('wide')
    for i in range(300):
        w.create_dataset('z%d' % ((i * 37) % 300), data=i)
    d = f
    for i in range(50):
        d = d.create_group('d')


def weighted(a):
    a = np.asarray(a)
    if a.dtype.kind == 'V':
        a = (a.view(np.uint16).astype(np.uint32) << 16).view(np.float32)
    a = a.astype(np.float64).ravel()
    return float((a * (1 + np.arange(a.size) % 7)).sum())


def text(v):
    return v.decode('utf8') if isinstance(v, bytes) else str(v)


def describe(value):
    if isinstance(value, h5py.Empty):
        return {'shape': [0], 'sum': 0.0}
    if isinstance(value, (str, bytes)):
        return {'shape': [], 'text': [text(value)]}
    value = np.asarray(value)
    if value.dtype.kind in 'SO':
        return {'shape': list(value.shape), 'text': [text(v) for v in value.ravel()]}
    return {'shape': list(value.shape), 'sum': weighted(value)}


def facts(f):
    found = {}
    def visit(name, node):
        for key in node.attrs:
            found[f'{name}@{key}'] = describe(node.attrs[key])
        if isinstance(node, h5py.Dataset):
            found[name] = describe(node[()])
    f.visititems(visit)
    return found


def refused(folder):
    with h5py.File(f'{folder}/other.h5', 'w') as f:
        f['x'] = np.zeros(3)
    def make(name, action, **options):
        with h5py.File(f'{folder}/{name}.h5', 'w', **options) as f:
            f['x'] = np.arange(3.0)
            action(f)
    make('external_link', lambda f: f.__setitem__('e', h5py.ExternalLink('other.h5', '/x')))
    make('external_link_latest', lambda f: f.__setitem__('e', h5py.ExternalLink('other.h5', '/x')), libver='latest')
    make('soft_link', lambda f: f.__setitem__('s', h5py.SoftLink('/x')))
    make('soft_link_latest', lambda f: f.__setitem__('s', h5py.SoftLink('/x')), libver='latest')
    make('external_storage', lambda f: f.create_dataset('d', shape=(4,), dtype='u1', external=[('secret.bin', 0, 4)]))
    def virtual(f):
        layout = h5py.VirtualLayout(shape=(3,), dtype='f8')
        layout[:] = h5py.VirtualSource('other.h5', 'x', shape=(3,))
        f.create_virtual_dataset('v', layout)
    make('virtual', virtual, libver='latest')
    make('group_twice', lambda f: (f.create_group('a/b'), f.__setitem__('a/b/c', f['a'])))
    def deep(f):
        g = f
        for _ in range(400):
            g = g.create_group('d')
    make('deep', deep)
    make('unwritten_terabytes', lambda f: f.create_dataset('d', shape=(1 << 20, 1 << 20), dtype='f4'))
    make('sparse_terabytes', lambda f: f.create_dataset('d', shape=(1 << 20, 1 << 20), chunks=(256, 256), compression='gzip', dtype='f4'))


def main():
    with tempfile.TemporaryDirectory() as folder:
        for name, options in [('old', {}), ('new', {'libver': 'latest'}), ('v110', {'libver': ('v108', 'v110'), 'userblock_size': 1024})]:
            with h5py.File(f'{folder}/{name}.h5', 'w', **options) as f:
                fill(f, name != 'old')
            with h5py.File(f'{folder}/{name}.h5') as f, open(f'{folder}/{name}.json', 'w') as out:
                json.dump(facts(f), out)
        os.mkdir(f'{folder}/refused')
        refused(f'{folder}/refused')
        target = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'Golden', 'h5py-forms.zip')
        with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as z:
            for root, _, files in sorted(os.walk(folder)):
                for file in sorted(files):
                    path = os.path.join(root, file)
                    info = zipfile.ZipInfo(os.path.relpath(path, folder), (2020, 1, 1, 0, 0, 0))
                    info.compress_type = zipfile.ZIP_DEFLATED
                    z.writestr(info, open(path, 'rb').read())
        print(os.path.getsize(target), 'bytes')


main()
